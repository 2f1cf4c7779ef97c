/** The spinner of what is under way. It comes with a later chunk; until then there is only its label. */
import { lazy, Suspense } from "react";

const Spinner = lazy(() => import(/* webpackChunkName: "workbook" */ "./TinySpinner"));

export function Busy(props: { readonly label?: string }) {
  return (
    <Suspense fallback={props.label ?? null}>
      <Spinner {...props} />
    </Suspense>
  );
}
