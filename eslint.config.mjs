import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'storybook-static/', '.cache/', 'coverage/', 'test/fixtures/', 'test/hosts/**/vendor/'] },
  tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      // As the compiler has it: a leading underscore says «left out on purpose».
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        { property: 'only', object: 'it', message: 'Run one test with npm test -- FILE.' },
      ],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] } },
  // Chai's assertions read as expressions: expect(x).to.be.true.
  {
    files: ['test/**', 'stories/**'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      'lit/no-template-arrow': 'off',
      // Safari forgets that a list without bullets is one, unless its role says so.
      'lit-a11y/no-redundant-role': 'off',
      // A container hears the clicks of its own links and buttons, which keys make as well.
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  // A widget registers itself in its define.ts and extends a base class of this project, where these two see nothing.
  { files: ['src/**/*.ts'], rules: { 'wc/file-name-matches-element': 'off', 'wc/guard-super-call': 'off' } },
);
