/** 使用说明 as a page that needs no network: its pictures lie beside it. */
import { Marked } from "marked";

export interface GuidePage {
  readonly html: string;
  /** Files that the page shows, beside the guide's source */
  readonly pictures: readonly string[];
}

const STYLE = `
  body { margin: 0 auto; padding: 24px 32px 64px; max-width: 880px; color: #242424; background: #fff;
    font: 16px/1.75 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  h1, h2, h3 { line-height: 1.35; } h2 { margin-top: 2em; border-bottom: 1px solid #d1d1d1; }
  nav ol { padding: 0; list-style: none; columns: 2; } nav h2 { border: 0; margin-top: 1em; font-size: 1em; }
  a { color: #0f548c; } img { max-width: 100%; border: 1px solid #d1d1d1; }
  table { border-collapse: collapse; } th, td { padding: 4px 10px; border: 1px solid #d1d1d1; text-align: left; }
  code { padding: 0 4px; background: #f0f0f0; font-family: Consolas, monospace; }
  @media (prefers-color-scheme: dark) { body { color: #fff; background: #1f1f1f; } a { color: #62abf5; }
    code { background: #333; } }
  @media print { nav { display: none; } body { max-width: none; } }`;

/** Without scripts: the browser's own search finds everything on it. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

export function guidePage(source: string): GuidePage {
  const pictures: string[] = [];
  const sections: string[] = [];
  const marked = new Marked({
    renderer: {
      heading({ depth, tokens }) {
        const text = this.parser.parseInline(tokens);
        if (depth !== 2) return `<h${depth}>${text}</h${depth}>\n`;
        sections.push(text);
        return `<h2 id="section-${sections.length}">${text}</h2>\n`;
      },
      image({ href, text }) {
        pictures.push(href);
        return `<img src="${href}" alt="${text}">`;
      },
    },
  });
  const html = marked.parse(source, { async: false });
  const contents = sections.map((text, at) => `<li><a href="#section-${at + 1}">${text}</a></li>`).join("\n");
  const nav = `<nav aria-label="目录"><h2>目录</h2>\n<ol>\n${contents}\n</ol></nav>\n`;
  return { html: page("使用说明", html.replace("</h1>", `</h1>\n${nav}`)), pictures };
}
