import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { usedTokens } from './vite/used-tokens.js';

/** Styles below this many bytes stand in the page itself: on a slow line a second request costs more than they do. */
const INLINE_STYLES_BELOW = 32_768;

export default defineConfig({
  plugins: [
    usedTokens(),
    sveltekit({
      adapter: adapter({ precompress: true }),
      inlineStyleThreshold: INLINE_STYLES_BELOW,
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The style attribute of Kit's route announcer; nothing else carries one.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['none'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
