import { defineConfig } from 'vite';

/** Found late, each of these would come twice, and two copies of Lit do not understand each other. */
export default defineConfig({
  publicDir: false,
  optimizeDeps: {
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directive-helpers.js',
      'lit/static-html.js',
      'lit/directives/if-defined.js',
      'lit/directives/keyed.js',
      'lit/directives/ref.js',
      'lit/directives/repeat.js',
      'msw',
      'msw/browser',
      'msw-storybook-addon/csf3',
    ],
  },
});
