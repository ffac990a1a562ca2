import { settingsChannels } from '../../../shared/contract/settings.ts';
import { defineHandlers } from '../define-handlers.ts';
import { getSettings, saveSettings } from './ledger-settings.ts';
import { getProfile, restoreIban, saveIbans, saveProfile } from './profile.ts';
import { imageToken, removeImage, restoreImage, setImage } from './profile-images.ts';
import { licences, showDataFolder } from './program.ts';
import { addRate, listRates, removeRate, restoreRate } from './rates.ts';

export const settingsHandlers = defineHandlers(settingsChannels, {
  'profile.get': getProfile,
  'profile.save': saveProfile,
  'profile.saveIbans': saveIbans,
  'profile.restoreIban': restoreIban,
  'profile.image': imageToken,
  'profile.setImage': setImage,
  'profile.removeImage': removeImage,
  'profile.restoreImage': restoreImage,
  'settings.get': getSettings,
  'settings.save': saveSettings,
  'settings.showDataFolder': showDataFolder,
  'settings.licences': licences,
  'rates.list': listRates,
  'rates.add': addRate,
  'rates.remove': removeRate,
  'rates.restore': restoreRate,
});
