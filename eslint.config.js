import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['.svelte-kit/', 'build/', 'export/', 'static/', 'tests/results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript already knows every name; the rule only mistakes types for globals.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      // The properties of an object stand in it, a line each, not in another one spread into it.
      'no-restricted-syntax': ['error', 'ObjectExpression > SpreadElement > ObjectExpression'],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    // The site is static and served from any prefix; links are resolved by our own `href` helper.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    // Only story/, share/ and build/, which run when building, may use Node.
    files: ['src/lib/{model,text,graphics,scroll,page,islands,embed}/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*'] }] },
  },
);
