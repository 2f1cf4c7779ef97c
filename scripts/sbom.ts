/** `npm run --silent sbom > sbom.json` */
import { billOfMaterials } from "./billOfMaterials";

process.stdout.write(`${JSON.stringify(await billOfMaterials(), null, 2)}\n`);
