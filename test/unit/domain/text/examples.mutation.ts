/** All example tests of the text reader in one file, so that mutation testing loads the reader once per mutant. */
import "./accountants.test";
import "./changes.test";
import "./dates.test";
import "./figures.test";
import "./fold.test";
import "./money.test";
import "./nearest.test";
import "./numberText.test";
import "./ocr.test";
import "./operators.test";
import "./numerals.test";
import "./realStrings.test";
import "./statements.test";
import "./target.test";
import "./units.test";
import "./words.test";
