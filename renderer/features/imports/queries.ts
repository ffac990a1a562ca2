import { useMutation } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { ImportRow, ImportRowState, importChannels } from '../../../shared/contract/imports.ts';
import type { ImportId } from '../../../shared/domain/ids.ts';
import { call } from '../../lib/api.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';

export const previewQuery = (id: ImportId) => queryOf(['imports'], 'imports.preview', { id });

export const useImportRows = (id: ImportId, states: readonly ImportRowState[]) =>
  useWindowedRows<ImportRow>({
    topics: ['imports'],
    key: ['imports.rows', id, states],
    read: (window) => call('imports.rows', { id, states: [...states], ...window }),
  });

export const useTick = () =>
  useMutation({ mutationFn: (input: InputOf<(typeof importChannels)['imports.tick']>) => call('imports.tick', input) });
