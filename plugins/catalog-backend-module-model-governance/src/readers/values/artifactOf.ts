/** What the address of a model's files says of it. */
export interface Artifact {
  /** Such as `v1.0` of `oci://registry/team/model:v1.0`. */
  tag?: string;
  /** Such as `sha256:9f86d0…`. */
  digest?: string;
}

/** Where the path of an address of an image ends: its tag, and the digest that it is pinned to. */
const IMAGE_END =
  /(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?:@([a-z0-9]{1,20}:[a-f0-9]{32,256}))?$/;

/** The tag and the digest in the address of an artifact; addresses of files have neither. */
export function artifactOf(address: string): Artifact {
  if (/^(?!oci:|docker:)[a-z][a-z0-9+.-]*:/i.test(address)) {
    return {};
  }
  const image = address.slice(address.lastIndexOf('/') + 1);
  const [, tag, digest] = IMAGE_END.exec(image) ?? [];
  return { tag, digest };
}
