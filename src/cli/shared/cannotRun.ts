/** Why the command ends with status 2; the message is one line in Chinese for stderr. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}
