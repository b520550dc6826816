import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const ENV_RULE = [
  'error',
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Settings are read in one place: readSettings of @kaigai-desk/config (in the portal: env.ts).',
  },
];

/** Where process.env may be read: the entries of processes, scripts and tests. */
const ENV_FILES = [
  'config/**',
  'scripts/**',
  'tests/**',
  'cms/config/**',
  'cms/server.cjs',
  'cms/src/index.ts',
  'portal/server.mjs',
  '**/env.ts',
  '**/*.test.ts',
  '*.config.*',
];

const NODE_GLOBALS = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'AbortSignal',
    'AbortController',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'structuredClone',
    'performance',
    'TextDecoder',
    'TextEncoder',
    'Headers',
    'Request',
    'Response',
  ].map((name) => [name, 'readonly']),
);
const COMMONJS_GLOBALS = {
  require: 'readonly',
  module: 'writable',
  __dirname: 'readonly',
  __filename: 'readonly',
};
const BROWSER_GLOBALS = Object.fromEntries(
  [
    'window',
    'document',
    'navigator',
    'location',
    'localStorage',
    'sessionStorage',
    'history',
    'HTMLElement',
    'HTMLFormElement',
    'HTMLInputElement',
    'HTMLTextAreaElement',
    'HTMLButtonElement',
    'Element',
    'Event',
    'FormData',
    'SubmitEvent',
    'crypto',
    'requestAnimationFrame',
    'matchMedia',
    'CustomEvent',
    'Node',
    'IntersectionObserver',
    'ResizeObserver',
  ].map((name) => [name, 'readonly']),
);

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.svelte-kit/',
      '**/.strapi/',
      '**/.cache/',
      '.state/',
      '.data/',
      'cms/types/generated/',
      'test-results/',
      'playwright-report/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx', '**/*.svelte'] })),
  ...svelte.configs.recommended,
  {
    rules: {
      // A switch over the kinds of something is one decision, however many kinds there are.
      complexity: ['error', { max: 12, variant: 'modified' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ENV_RULE,
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.svelte'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // TypeScript finds undefined names itself, and knows the globals of each room.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // Unit tests stand beside the code, but outside of what is compiled.
    files: ['{plugins,config,database,cms}/**/*.test.ts'],
    languageOptions: { parserOptions: { projectService: false, project: ['./tsconfig.unit.json'] } },
  },
  {
    // What a component shows when is markup, and each condition of it counts; so does each step of a test.
    files: ['**/*.tsx', '**/*.test.ts'],
    rules: { complexity: ['error', { max: 20, variant: 'modified' }] },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
      globals: BROWSER_GLOBALS,
    },
  },
  { files: ['**/*.mjs'], languageOptions: { sourceType: 'module', globals: NODE_GLOBALS } },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { ...NODE_GLOBALS, ...COMMONJS_GLOBALS } },
  },
  { files: ENV_FILES, rules: { 'no-restricted-syntax': 'off' } },
  { files: ['scripts/**', 'tests/**', '**/scripts/*.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.test.mjs', 'tests/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['describe', 'it', 'test', 'expect', 'beforeAll', 'afterAll', 'beforeEach', 'afterEach', 'jest'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  prettier,
  ...svelte.configs.prettier,
);
