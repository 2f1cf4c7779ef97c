module.exports = require("../jest.cjs").project("unit");
