import { Spinner } from "@fluentui/react-components";

export default function TinySpinner(props: { readonly label?: string }) {
  return <Spinner size="tiny" {...props} />;
}
