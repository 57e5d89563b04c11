# `cpack` in the build folder makes three packages for Debian 12: libilonet0, ilonet and libilonet-dev.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ilonet)
set(CPACK_PACKAGE_VENDOR ilonet)
set(CPACK_PACKAGE_CONTACT "ilonet maintainers <maintainers@ilonet.example>" CACHE STRING
    "Maintainer of the Debian packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL ${ILONET_LIBRARY_PART} ${ILONET_PROGRAM_PART} ${ILONET_DEVELOPMENT_PART})
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The library's own package is not installed while the others are made.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR})
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian_files.cmake)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each part has a line of its own

string(TOUPPER ${ILONET_LIBRARY_PART} LIBRARY)
set(CPACK_DEBIAN_${LIBRARY}_PACKAGE_NAME ${ILONET_LIBRARY_PART})
set(CPACK_DEBIAN_${LIBRARY}_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_${LIBRARY}_DESCRIPTION
"library behind ilonet, the network of immigration liaison officers
Reads, checks, keeps and answers what the network of immigration liaison
officers under Regulation (EU) 2019/1240 is about: officers, deployments,
mandates, coverage, the steering board and the money.
.
This package holds the shared library.")
set(control ${PROJECT_BINARY_DIR}/debian)
file(WRITE ${control}/triggers "activate-noawait ldconfig\n")
file(WRITE ${control}/shlibs "libilonet ${PROJECT_VERSION_MAJOR} ${ILONET_LIBRARY_PART} (>= ${PROJECT_VERSION})\n")
set(CPACK_DEBIAN_${LIBRARY}_PACKAGE_CONTROL_EXTRA ${control}/triggers ${control}/shlibs)
set(CPACK_DEBIAN_ILONET_PACKAGE_NAME ilonet)
set(CPACK_DEBIAN_ILONET_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_ILONET_PACKAGE_DEPENDS "${ILONET_LIBRARY_PART} (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
set(CPACK_DEBIAN_ILONET_PACKAGE_SUGGESTS "coinor-libcbc3, iso-codes, libxlsxwriter4")
set(CPACK_DEBIAN_ILONET_DESCRIPTION
"administers the European network of immigration liaison officers
Who is posted where, until when, for which task, decided by whom, under
Regulation (EU) 2019/1240; which third countries have nobody; what the
steering board decides; where the money goes. One SQLite file with a
journal of every change; configuration in TOML.
.
With libxlsxwriter4 it writes workbooks, with coinor-libcbc3 it proves
larger plans.")
set(CPACK_DEBIAN_LIBILONET-DEV_PACKAGE_NAME libilonet-dev)
set(CPACK_DEBIAN_LIBILONET-DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBILONET-DEV_PACKAGE_DEPENDS "${ILONET_LIBRARY_PART} (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
set(CPACK_DEBIAN_LIBILONET-DEV_DESCRIPTION
"headers of libilonet, for programs that use it
Headers, ilonet.pc for pkg-config and ilonetConfig.cmake for programs in
C++20 that use the library behind ilonet.")
include(CPack)
