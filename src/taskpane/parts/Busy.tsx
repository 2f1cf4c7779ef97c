/** A spinner for running work. It comes with a later chunk; until then only its label is shown. */
import { lazy, Suspense } from "react";

const Spinner = lazy(() => import(/* webpackChunkName: "workbook" */ "./TinySpinner"));

export function Busy(props: { readonly label?: string }) {
  return (
    <Suspense fallback={props.label ?? null}>
      <Spinner {...props} />
    </Suspense>
  );
}
