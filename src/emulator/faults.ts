/** Fault injection, for tests of the add-in's error handling. */

export type Fault =
  /** The request fails with this code before anything is executed */
  | { readonly kind: "error"; readonly code: string; readonly message?: string; readonly status?: number }
  /** The host answers a number before anything is executed, e.g. 5102 (activity limit), 5001 (internal error) */
  | { readonly kind: "hostError"; readonly number: number }
  /** The request fails after `actions` actions */
  | { readonly kind: "after"; readonly actions: number; readonly code: string; readonly message?: string }
  /** Reads succeed; the first action that writes fails, and the request with it */
  | { readonly kind: "writing"; readonly code: string; readonly message?: string }
  /** The request is executed, but the add-in gets an error */
  | { readonly kind: "lostAnswer" }
  /** The request is never answered; `applied`: whether it is executed anyway */
  | { readonly kind: "noAnswer"; readonly applied: boolean };

/** Start-up and clean-up requests are not counted. */
export interface FaultRule {
  /** 1 = the first request after the plan was set */
  readonly request: number;
  readonly fault: Fault;
}

export type FaultPlan = readonly FaultRule[];

export class Faults {
  private plan: FaultPlan = [];
  private count = 0;

  set(plan: FaultPlan): void {
    this.plan = plan;
    this.count = 0;
  }

  /** The fault for the next request; null = none */
  next(): Fault | null {
    this.count += 1;
    return this.plan.find(({ request }) => request === this.count)?.fault ?? null;
  }
}
