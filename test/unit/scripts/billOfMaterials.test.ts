import { readFileSync } from "node:fs";
import { billOfMaterials, productionPackages, type Lockfile } from "../../../scripts/billOfMaterials";

test("the bill of materials names all that ships, and nothing of development", async () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly name: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;
  const { metadata, components, dependencies } = await billOfMaterials();
  const refs = components.map((component) => component["bom-ref"]);
  const own = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);
  expect(metadata.component.name).toBe(manifest.name);
  expect([...refs].sort()).toEqual([...productionPackages(lockfile)].sort());
  expect(refs).toEqual(expect.arrayContaining(own));
  expect(refs.filter((ref) => /^(jest|webpack|eslint|@univerjs\/core)@/.test(ref))).toEqual([]);
  const [root, ...others] = dependencies;
  expect(root?.dependsOn).toEqual(expect.arrayContaining(own));
  expect(
    others.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.includes(ref)),
  ).toEqual([]);
});
