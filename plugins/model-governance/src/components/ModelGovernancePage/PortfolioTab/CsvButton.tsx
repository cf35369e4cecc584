import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ModelListQuery } from '@modelgov/backstage-plugin-model-governance-common';
import { RiDownload2Line } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { saveFile } from '../../../download';
import { describeError } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { CSV_COLUMNS } from './csvColumns';
import { csvLine } from './csvLine';
import { modelPages } from './modelPages';

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Takes all models that match away as CSV, fetched page by page. */
export function CsvButton({ query }: { query: ModelListQuery }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const alertApi = useApi(alertApiRef);
  const [isPending, setIsPending] = useState(false);
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const save = async () => {
    const controller = new AbortController();
    running.current = controller;
    setIsPending(true);
    try {
      const parts = [BYTE_ORDER_MARK, csvLine(Object.keys(CSV_COLUMNS))];
      for await (const models of modelPages(api, query, controller.signal)) {
        for (const model of models) {
          const values = Object.values(CSV_COLUMNS).map(of => of(model));
          parts.push(csvLine(values));
        }
      }
      saveFile('models.csv', new Blob(parts, { type: 'text/csv' }));
    } catch (error) {
      if (!controller.signal.aborted) {
        const { message } = describeError(toError(error));
        alertApi.post({
          message: `${t('portfolio.csvError')}: ${message}`,
          severity: 'error',
        });
      }
    } finally {
      setIsPending(false);
    }
  };

  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiDownload2Line aria-hidden />}
      isPending={isPending}
      onPress={save}
    >
      {t('portfolio.csv')}
    </Button>
  );
}
