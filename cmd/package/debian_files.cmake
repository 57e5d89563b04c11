# What Debian asks of each package beside what is installed: the licence, the changes, and pages that are compressed.
set(source ${CMAKE_CURRENT_LIST_DIR}/../..)
file(GLOB parts ${CPACK_TEMPORARY_DIRECTORY}/*)
if(NOT parts)
    file(GLOB parts ${CPACK_TOPLEVEL_DIRECTORY}/DEB/*)
endif()
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
foreach(part ${parts})
    if(NOT IS_DIRECTORY ${part}/usr)
        continue()
    endif()
    get_filename_component(name ${part} NAME)
    # Under /usr the linker finds the library by itself; a path of its own is an error to Debian.
    if(EXISTS ${part}/usr/bin/ilonet)
        file(RPATH_REMOVE FILE ${part}/usr/bin/ilonet)
    endif()
    set(documents ${part}/usr/share/doc/${name})
    file(MAKE_DIRECTORY ${documents})
    file(READ ${source}/LICENSE licence)
    file(WRITE ${documents}/copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ilonet

Files: *
Copyright: 2026 the authors of ilonet
License: EUPL-1.2
")
    string(REGEX REPLACE "\n[ \t]*\n" "\n.\n" licence "${licence}")
    string(REGEX REPLACE "\n[ \t]*\n" "\n.\n" licence "${licence}")
    string(REGEX REPLACE "\n" "\n " licence " ${licence}")
    string(REGEX REPLACE "[ \t\r\n]+$" "\n" licence "${licence}")
    file(APPEND ${documents}/copyright "${licence}")
    file(WRITE ${documents}/changelog.Debian "ilonet (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) bookworm; urgency=medium

  * See README.md and the manual.

 -- ${CPACK_PACKAGE_CONTACT}  ${now}
")
    file(GLOB_RECURSE pages ${part}/usr/share/man/*.[1-8])
    execute_process(COMMAND gzip -9nf ${pages} ${documents}/changelog.Debian COMMAND_ERROR_IS_FATAL ANY)
    file(GLOB_RECURSE all ${part}/usr/share/*)
    foreach(file ${all})
        execute_process(COMMAND chmod u=rwX,go=rX ${file})
    endforeach()
endforeach()
