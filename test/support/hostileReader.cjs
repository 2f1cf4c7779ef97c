/** A reader of units that does what the name of the file says. */
process.on("message", ({ kind, input }) => {
  if (kind !== "read") return;
  const held = [];
  if (input.name === "慢") for (;;);
  if (input.name === "大") for (;;) held.push(new Array(100_000).fill(held.length));
  if (input.name === "止") process.exit(3);
  process.send({ kind: "unread", file: input.name, because: "damaged", detail: null });
});
process.send({ kind: "ready" });
