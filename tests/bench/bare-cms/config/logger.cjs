'use strict';
module.exports = { level: 'error' };
