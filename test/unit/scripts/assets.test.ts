import { readFileSync } from "node:fs";
import { ASSETS, buildAsset } from "../../../scripts/assets";

test.each(Object.entries(ASSETS))(
  "assets/%s is what the button makes: npm run assets",
  async (file, content) => {
    const built = Buffer.from(await buildAsset(content));
    expect(built.equals(readFileSync(`assets/${file}`))).toBe(true);
    expect(Buffer.from(await buildAsset(content)).equals(built)).toBe(true);
  },
);
