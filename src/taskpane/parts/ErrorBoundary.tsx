/** Shows a fault of the pane as a sentence with a button to reload, never as a blank pane. */
import { Component, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { MessagesContext } from "../context";
import { describeDefect } from "../../locales/defect";

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

interface Props {
  readonly children: ReactNode;
  /** Whether it encloses only a part of the pane: the rest stays, with the user's input */
  readonly part?: boolean;
}

export class ErrorBoundary extends Component<Props, State> {
  static override contextType = MessagesContext;
  declare context: React.ContextType<typeof MessagesContext>;
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { what, next } = describeDefect(this.state.error, this.context);
    const [Frame, Heading] = this.props.part === true ? (["div", "h3"] as const) : (["main", "h1"] as const);
    return (
      <Frame style={{ padding: this.props.part === true ? 0 : "20px" }}>
        <div role="alert">
          <Heading style={{ fontSize: "16px", marginTop: 0 }}>{what}</Heading>
          <p>{next}</p>
        </div>
        <Button onClick={() => location.reload()}>{this.context.actions.reload}</Button>
      </Frame>
    );
  }
}
