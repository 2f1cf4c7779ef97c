module.exports = require("../jest.cjs").project("pane");
