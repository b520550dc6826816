export default [
  'strapi::logger',
  'strapi::errors',
  'plugin::platform.coded-errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          'frame-ancestors': ["'none'"],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::compression',
  'strapi::query',
  'plugin::platform.strict-json',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: 30 * 1024 * 1024 },
    },
  },
  'plugin::platform.demo-guard',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
