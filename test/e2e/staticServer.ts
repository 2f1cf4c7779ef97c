/** Serves built pages and Office.js from this machine. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface StaticServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** @param folders path prefix → folder; the longest matching prefix wins
 * @param port default: any free port */
export async function serve(folders: Readonly<Record<string, string>>, port = 0): Promise<StaticServer> {
  const prefixes = Object.keys(folders).sort((one, other) => other.length - one.length);
  const find = (address: string): string | null => {
    const prefix = prefixes.find((candidate) => address.startsWith(candidate));
    const folder = prefix === undefined ? undefined : folders[prefix];
    if (prefix === undefined || folder === undefined) return null;
    const file = path.join(folder, address.slice(prefix.length) || "index.html");
    return file.startsWith(folder + path.sep) ? file : null;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = find(decodeURIComponent(pathname));
    const answer = file === null ? Promise.reject(new Error("no such path")) : readFile(file);
    answer.then(
      (content) => {
        response.setHeader("content-type", TYPES[path.extname(file ?? "")] ?? "application/octet-stream");
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  const address = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
