/** The page only leads on; it needs no application code. */
export const csr = false;
