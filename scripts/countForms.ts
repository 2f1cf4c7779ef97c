/** `npm run forms`: compares the findings of the fourteen published forms with their audits. Exits with 1 if one is missed. */
import { AUDITED } from "../test/support/auditedForms";
import { auditAll, countAudits, falseErrors, unreported } from "../test/support/auditResults";

const forms = auditAll();
const counts = countAudits(forms);
const lines = [
  `forms read: ${counts.forms}`,
  `indicators read: ${counts.indicators}`,
  `findings of the audits (F and W): ${counts.audited}, of which no rule covers ${counts.uncovered}`,
  `findings expected: ${counts.expected}`,
  `found: ${counts.found}`,
  `missed: ${counts.missed}`,
  `false (errors at cells that are right): ${counts.false}`,
  `warnings and notes beyond the audits: ${counts.further}`,
];
for (const form of forms) {
  for (const audited of AUDITED.filter((one) => one.form === form.published.id)) {
    for (const { rule, place } of unreported(form, audited)) {
      lines.push(`missed: form ${audited.form}, ${rule} at ${place} (${audited.audit})`);
    }
  }
  for (const { code, cells } of falseErrors(form)) {
    lines.push(`false: form ${form.published.id}, ${code} at ${cells.join(" ")}`);
  }
}
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = counts.missed + counts.false > 0 ? 1 : 0;
