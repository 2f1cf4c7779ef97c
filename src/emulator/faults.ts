/** Failures on order, for tests of how an add-in bears them. */

export type Fault =
  /** Nothing is done; the request fails with this code */
  | { readonly kind: "error"; readonly code: string; readonly message?: string; readonly status?: number }
  /** Nothing is done; the host answers a number, e.g. 5102 (activity limit), 5001 (internal error) */
  | { readonly kind: "hostError"; readonly number: number }
  /** The actions before the one at `actions` are done, then the request fails */
  | { readonly kind: "after"; readonly actions: number; readonly code: string; readonly message?: string }
  /** Reading is done, but the first action that would write fails, and the request with it */
  | { readonly kind: "writing"; readonly code: string; readonly message?: string }
  /** Everything is done, but the add-in gets an error */
  | { readonly kind: "lostAnswer" }
  /** No answer ever; `applied`: whether it is done nevertheless */
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

  /** The fault of the next request; null = it runs as it should */
  next(): Fault | null {
    this.count += 1;
    return this.plan.find(({ request }) => request === this.count)?.fault ?? null;
  }
}
