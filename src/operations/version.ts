/** Version of the add-in, as in package.json; printed in 核对记录. */
export const VERSION = "0.2.0";
