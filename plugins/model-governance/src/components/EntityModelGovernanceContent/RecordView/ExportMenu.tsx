import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import {
  exportFileName,
  exportFormatSchema,
  ledgerExportPermission,
  type ExportFormat,
} from '@modelgov/backstage-plugin-model-governance-common';
import { RiDownload2Line } from '@remixicon/react';
import { useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { saveFile } from '../../../download';
import { describeError } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';

/** Takes the whole record away as a file; not there for those who may not. */
export function ExportMenu({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const alertApi = useApi(alertApiRef);
  const [isPending, setIsPending] = useState(false);
  const { allowed } = usePermission({
    permission: ledgerExportPermission,
    resourceRef: entityRef,
  });
  if (!allowed) {
    return null;
  }
  const save = async (format: ExportFormat) => {
    setIsPending(true);
    try {
      const file = await api.exportRecord(entityRef, format);
      saveFile(exportFileName(entityRef, format), file);
    } catch (error) {
      const { message } = describeError(toError(error));
      alertApi.post({
        message: `${t('record.exportError')}: ${message}`,
        severity: 'error',
      });
    } finally {
      setIsPending(false);
    }
  };
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownload2Line aria-hidden />}
        isPending={isPending}
      >
        {t('record.export')}
      </Button>
      <Menu>
        {exportFormatSchema.options.map(format => (
          <MenuItem key={format} onAction={() => save(format)}>
            {t(`record.exportAs.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
