/** A text file as a module, as `asset/source` of webpack gives it. */
exports.process = (text) => ({
  code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };`,
});
