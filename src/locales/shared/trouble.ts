/** What happened; why, and what to do next. */
export interface Trouble {
  readonly what: string;
  readonly next: string;
}
