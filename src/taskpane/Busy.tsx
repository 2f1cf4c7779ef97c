/** The turning circle of what is under way. It comes with a later chunk; until then there is only its text. */
import { lazy, Suspense } from "react";

const Spinner = lazy(() => import(/* webpackChunkName: "workbook" */ "./Spinner"));

export function Busy({ label }: { readonly label?: string }) {
  return (
    <Suspense fallback={label ?? null}>
      <Spinner size="tiny" label={label} />
    </Suspense>
  );
}
