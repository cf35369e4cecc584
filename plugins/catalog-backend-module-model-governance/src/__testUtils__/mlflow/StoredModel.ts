/** A version as a test puts it into the server; what is left out has the value of a version that was just made. */
export interface StoredVersion {
  version: string;
  run_id?: string;
  run_link?: string;
  description?: string;
  current_stage?: string;
  source?: string;
  user_id?: string;
  status?: string;
  creation_timestamp?: number;
  last_updated_timestamp?: number;
  tags?: Record<string, string>;
  model_id?: string;
}

/** A registered model as a test puts it into the server. */
export interface StoredModel {
  name: string;
  description?: string;
  last_updated_timestamp?: number;
  tags?: Record<string, string>;
  /** Versions, by their aliases. */
  aliases?: Record<string, string>;
  versions: StoredVersion[];
}

/** A run as a test puts it into the server. */
export interface StoredRun {
  run_id: string;
  experiment_id: string;
  metrics?: {
    key: string;
    value: number | string;
    dataset_name?: string;
    model_id?: string;
  }[];
  params?: Record<string, string>;
  tags?: Record<string, string>;
  datasets?: {
    name: string;
    digest: string;
    context?: string;
    source?: string;
  }[];
}
