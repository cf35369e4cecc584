import type { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    providers?: {
      mlflow?: {
        [instance: string]: {
          /** Takes the webhooks of this MLflow server at `/api/events/http/mlflow.<instance>`. Without it there is no such place. */
          webhook?: {
            /**
             * The secret that the webhook was created with.
             *
             * @visibility secret
             */
            secret: string;
            /** How old a delivery may be. Default: 5 minutes. */
            maxAge?: HumanDuration | string;
          };
        };
      };
    };
  };
}
