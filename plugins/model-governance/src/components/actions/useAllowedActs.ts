import { usePermission } from '@backstage/plugin-permission-react';
import { MENU_ACTS, type MenuAct } from './menuActs';
import { permissionOf } from './permissionOf';

/** The acts of the menu that the reader has the permission for. */
export function useAllowedActs(entityRef: string): MenuAct[] {
  const useMayDo = (act: MenuAct) =>
    usePermission({ permission: permissionOf(act), resourceRef: entityRef })
      .allowed;
  const allowed: Record<MenuAct, boolean> = {
    'review-request': useMayDo('review-request'),
    'change-plan': useMayDo('change-plan'),
    suspension: useMayDo('suspension'),
    'suspension-lift': useMayDo('suspension-lift'),
    'break-glass': useMayDo('break-glass'),
    decommission: useMayDo('decommission'),
  };
  return MENU_ACTS.filter(act => allowed[act]);
}
