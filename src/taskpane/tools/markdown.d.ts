/** The build puts the text of a Markdown file into the chunk that imports it. */
declare module "*.md" {
  const text: string;
  export default text;
}
