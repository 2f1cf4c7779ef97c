/** The last net: a fault of the pane itself shows as a sentence with a way out, never as a blank pane. */
import { Component, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { MessagesContext } from "./context";
import { describe } from "../locales";

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  static override contextType = MessagesContext;
  declare context: React.ContextType<typeof MessagesContext>;
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { what, next } = describe(this.state.error, this.context);
    return (
      <main style={{ padding: "20px" }}>
        <div role="alert">
          <h1 style={{ fontSize: "16px", marginTop: 0 }}>{what}</h1>
          <p>{next}</p>
        </div>
        <Button onClick={() => location.reload()}>{this.context.actions.reload}</Button>
      </main>
    );
  }
}
