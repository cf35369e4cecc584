/** How one MLflow server is read. */
export interface MlflowOptions {
  /** The name of the instance in the configuration, such as `prod`. */
  instance: string;
  /** Without a slash at its end. */
  baseUrl: string;
  /** The tag of a version that has the digest of its artifact. */
  digestTag?: string;
  /** A version with one of these aliases is in use. */
  liveAliases: ReadonlySet<string>;
  /** A version in one of these stages is in use. */
  liveStages: ReadonlySet<string>;
}
