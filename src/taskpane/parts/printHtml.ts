/**
 * Prints from a frame of its own, so that nothing of the pane is on the paper. False where the host has no printing.
 * @param html escaped
 */
export function printHtml(html: string): boolean {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const { contentWindow, contentDocument } = frame;
  if (contentWindow === null || contentDocument === null) {
    frame.remove();
    return false;
  }
  contentDocument.body.innerHTML = html;
  // The dialog may outlast the call.
  contentWindow.addEventListener("afterprint", () => frame.remove());
  try {
    contentWindow.print();
    return true;
  } catch {
    frame.remove();
    return false;
  }
}
