/** What a column of a ledger can be read as, by table of the standard workbook. */
import { headingOfRole, ROLES, type ListKind, type Role } from "../../domain/ledger/roles";
import { TABLES } from "../../domain/model";

export interface RoleGroup {
  /** Null = read to compare it, or to tell rows apart */
  readonly kind: ListKind | null;
  readonly options: readonly { readonly role: Role; readonly heading: string }[];
}

const KINDS: readonly ListKind[] = ["funds", "projects", "indicators"];

/** Each heading once, those of the list's own table first. @param kind null = not known */
export function roleChoices(kind: ListKind | null): RoleGroup[] {
  const left = new Map<string, Role>();
  for (const role of ROLES) {
    const heading = headingOfRole(role);
    // Months are 支出 too; the first role of a heading stands for all.
    if (heading !== null && !left.has(heading)) left.set(heading, role);
  }
  const order = [...KINDS].sort((one, other) => Number(other === kind) - Number(one === kind));
  const groups = order.map((one): RoleGroup => {
    const headings = Object.values<{ readonly heading: string }>(TABLES[one].columns);
    const options = headings.flatMap(({ heading }) => {
      const role = left.get(heading);
      left.delete(heading);
      return role === undefined ? [] : [{ role, heading }];
    });
    return { kind: one, options };
  });
  const others = [...left].map(([heading, role]) => ({ role, heading }));
  return [...groups, { kind: null, options: others }].filter(({ options }) => options.length > 0);
}
