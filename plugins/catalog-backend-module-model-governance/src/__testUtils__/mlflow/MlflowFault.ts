/** An error as MLflow answers it. */
export class MlflowFault extends Error {
  constructor(readonly status: number, readonly code: string, message: string) {
    super(message);
  }
}
