/** Puts rich text on the clipboard; false where the host allows it in neither way. */
export async function copyRichText(html: string, plain: string): Promise<boolean> {
  try {
    const parts = { "text/html": html, "text/plain": plain };
    const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // A frame without the permission may still copy in the older way.
    return copyByEvent(html, plain);
  }
}

function copyByEvent(html: string, plain: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", plain);
  };
  document.addEventListener("copy", fill, { once: true });
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill);
  }
}
