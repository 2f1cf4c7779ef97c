/** Where `serve.ts` serves the built pages during the browser tests. */
export const DEMO_PORT = 3100;
export const PRODUCTION_PORT = 3101;
export const DEMO_ORIGIN = `http://localhost:${DEMO_PORT}`;
export const PRODUCTION_ORIGIN = `http://localhost:${PRODUCTION_PORT}`;
