/** Many people of group `validators`, in backends of their own process. */
export const SIGNERS = Array.from(
  { length: 25 },
  (_, index) => `signer-${index + 1}`,
);
