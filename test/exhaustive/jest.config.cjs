module.exports = require("../jest.cjs").project("exhaustive");
