; The set-up for Windows 10 and later, from a one-folder bundle that was made on Windows. NOT RUN ON WINDOWS: compiled
; by makensis on Debian against a dummy bundle only (tests/unit/installer/test_windows.py).
;   makensis -DVERSION=0.1.0 -DBUNDLE=dist\canteen-desk -DICON=canteen-desk.ico -DOUT=canteen-desk-0.1.0.exe canteen-desk.nsi
; The program goes to Program Files and nowhere else; its data is each user's own (%LOCALAPPDATA%\canteen-desk) and is
; never touched, neither here nor by the uninstaller. No service. Silent with /S. Source: NSIS manual, chapter 4.
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel admin
ManifestDPIAware true

!include MUI2.nsh
!include x64.nsh

!ifndef VERSION | BUNDLE | ICON | OUT
  !error "VERSION, BUNDLE, ICON and OUT are needed: see the head of this file"
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\canteen-desk"

Name "canteen-desk"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\canteen-desk"
InstallDirRegKey HKLM "Software\canteen-desk" "folder"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString DeskName ${LANG_SIMPCHINESE} "食堂收银台"
LangString DeskName ${LANG_ENGLISH} "Canteen desk"
LangString Program ${LANG_SIMPCHINESE} "程序"
LangString Program ${LANG_ENGLISH} "Program"
LangString AtSignIn ${LANG_SIMPCHINESE} "登录时自动打开"
LangString AtSignIn ${LANG_ENGLISH} "Open at sign-in"
LangString Open ${LANG_SIMPCHINESE} "收银台正在运行，请先关闭再继续。"
LangString Open ${LANG_ENGLISH} "The desk is open. Close it, then go on."
LangString Only64 ${LANG_SIMPCHINESE} "需要 64 位 Windows 10 或更新版本。"
LangString Only64 ${LANG_ENGLISH} "Windows 10 or later with 64 bits is needed."
LangString Kept ${LANG_SIMPCHINESE} "程序已卸载，数据全部保留在每个用户的 %LOCALAPPDATA%\canteen-desk。账本在其中，可能还有服务商尚未确认收到的交易：确认之前请勿删除。重新安装后照常打开。"
LangString Kept ${LANG_ENGLISH} "The program was removed; all data stays in %LOCALAPPDATA%\canteen-desk of each user. The ledger is in it, and perhaps sales that the provider has not acknowledged: do not delete it before. Once installed again, the desk opens it as before."

; A running program keeps its file from being opened for writing.
!macro MustBeClosed
  again:
  ClearErrors
  IfFileExists "$INSTDIR\canteen-desk.exe" 0 closed
  FileOpen $0 "$INSTDIR\canteen-desk.exe" a
  IfErrors 0 free
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Open)" /SD IDCANCEL IDRETRY again
  Abort "$(Open)"
  free:
  FileClose $0
  closed:
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(Only64)" /SD IDOK
    Abort
  ${EndIf}
  SetRegView 64
FunctionEnd

Function un.onInit
  SetRegView 64
FunctionEnd

Section "$(Program)" ProgramSection
  SectionIn RO
  SetShellVarContext all
  !insertmacro MustBeClosed
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*"
  File "/oname=canteen-desk.ico" "${ICON}"
  CreateShortCut "$SMPROGRAMS\$(DeskName).lnk" "$INSTDIR\canteen-desk.exe" "" "$INSTDIR\canteen-desk.ico"
  WriteRegStr HKLM "Software\canteen-desk" "folder" "$INSTDIR"
  WriteRegStr HKLM "Software\canteen-desk" "shortcut" "$SMPROGRAMS\$(DeskName).lnk"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "$(DeskName)"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\canteen-desk.ico"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
  WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

Section /o "$(AtSignIn)" AtSignInSection
  SetShellVarContext all
  CreateShortCut "$SMSTARTUP\canteen-desk.lnk" "$INSTDIR\canteen-desk.exe" "" "$INSTDIR\canteen-desk.ico"
SectionEnd

Section "Uninstall"
  SetShellVarContext all
  !insertmacro MustBeClosed
  ReadRegStr $1 HKLM "Software\canteen-desk" "shortcut"
  StrCmp $1 "" +2
  Delete "$1"
  Delete "$SMSTARTUP\canteen-desk.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\canteen-desk.exe"
  Delete "$INSTDIR\canteen-desk.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "Software\canteen-desk"
  MessageBox MB_OK|MB_ICONINFORMATION "$(Kept)" /SD IDOK
SectionEnd
