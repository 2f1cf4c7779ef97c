module.exports = require("../jest.cjs").project("host");
