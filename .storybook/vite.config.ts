import { defineConfig } from 'vite';

/** Found late, each of these would come twice, and two copies of Lit do not understand each other. */
export default defineConfig({
  publicDir: false,
  optimizeDeps: {
    include: [
      'lit',
      'lit/directives/if-defined.js',
      'lit/directives/keyed.js',
      'lit/directives/ref.js',
      'msw',
      'msw/browser',
      'msw-storybook-addon/csf3',
    ],
  },
});
