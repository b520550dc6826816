'use strict';
module.exports = {
  host: '127.0.0.1',
  port: Number(process.env.CMS_PORT),
  app: { keys: ['key-of-the-bench-1', 'key-of-the-bench-2'] },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
};
